import * as k8s from "@pulumi/kubernetes";
new k8s.apps.v1.Deployment("tyk", {});
