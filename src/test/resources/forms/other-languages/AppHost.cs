var builder = DistributedApplication.CreateBuilder(args);
builder.AddContainer("tyk", "tykio/tyk-gateway").WithEnvironment("TYK_GW_STORAGE_HOST", "redis");
