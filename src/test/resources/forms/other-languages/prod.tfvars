# production
redis_host = "redis"
