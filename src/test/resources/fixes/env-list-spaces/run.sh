docker run -e TYK_GW_STORAGE_ENABLECLUSTER=true -e "TYK_GW_STORAGE_ADDRS=n1:6379, n2:6379" tykio/tyk-gateway:v5.8.1
