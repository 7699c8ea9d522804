module tykredis.io/contract

go 1.26
