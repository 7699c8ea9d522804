package io.tykredis.imports.rule;

import io.tykredis.diagnostic.Code;
import io.tykredis.imports.ConfigRule;
import io.tykredis.imports.Plane;
import io.tykredis.input.InputError;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.lint.RuleTable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** The rules about the input files themselves, as a table. */
@Singleton
public final class RemarkRules implements RuleTable {

    private record Row(InputError.Code remark, Code code, Example example) implements ConfigRule {

        @Override
        public boolean checksAllPlanes() {
            return true;
        }

        @Override
        public Stream<Finding> check(Plane plane) {
            return plane.remarks().stream()
                    .filter(each -> each.code() == remark)
                    .map(each -> new Finding(null, each.pointer(), each.detail(), each.fix()));
        }
    }

    private static final List<Row> ROWS = List.of(
            // A Compose file may contain its settings in files that it refers to.
            new Row(
                    InputError.Code.FILE_NOT_SENT,
                    Code.warning("file-not-sent", "a file refers to a file that is missing and may contain settings"),
                    new Example("""
                            {"files": [{"name": "compose.yml", "content": "services:\\n  tyk-gateway:\\n    env_file: tyk.env\\n    environment:\\n      TYK_GW_STORAGE_ADDRS: redis:6379\\n"}]}""", """
                            {"files": [
                              {"name": "compose.yml", "content": "services:\\n  tyk-gateway:\\n    env_file: tyk.env\\n    environment:\\n      TYK_GW_STORAGE_ADDRS: redis:6379\\n"},
                              {"name": "tyk.env", "content": "TYK_GW_STORAGE_TYPE=redis\\n"}]}""")),
            // compose-go and sigs.k8s.io/yaml refuse it; Helm uses the last value.
            new Row(
                    InputError.Code.DUPLICATE_KEY,
                    Code.warning("duplicate-key", "a name occurs twice in one map of a file of a deployment"),
                    new Example("""
                            {"files": [{"name": "compose.yml", "content": "services:\\n  tyk-gateway:\\n    environment:\\n      TYK_GW_STORAGE_ADDRS: old:6379\\n      TYK_GW_STORAGE_ADDRS: redis:6379\\n"}]}""", """
                            {"files": [{"name": "compose.yml", "content": "services:\\n  tyk-gateway:\\n    environment:\\n      TYK_GW_STORAGE_ADDRS: redis:6379\\n"}]}""")),
            // docker compose -f takes any names in any order.
            new Row(
                    InputError.Code.MERGE_ORDER,
                    Code.info(
                            "merge-order",
                            "Compose files do not show in which order they are merged, so one is assumed"),
                    new Example("""
                            {"files": [
                              {"name": "base.yml", "content": "services:\\n  tyk-gateway:\\n    environment:\\n      TYK_GW_STORAGE_ADDRS: redis:6379\\n"},
                              {"name": "prod.yml", "content": "services:\\n  tyk-gateway:\\n    environment:\\n      TYK_GW_STORAGE_ADDRS: redis.example.com:6379\\n"}]}""", """
                            {"files": [
                              {"name": "compose.yml", "content": "services:\\n  tyk-gateway:\\n    environment:\\n      TYK_GW_STORAGE_ADDRS: redis:6379\\n"},
                              {"name": "compose.prod.yml", "content": "services:\\n  tyk-gateway:\\n    environment:\\n      TYK_GW_STORAGE_ADDRS: redis.example.com:6379\\n"}]}""")),
            // values.yaml of tyk-oss, tyk-stack and tyk-control-plane have the same global.redis.
            new Row(
                    InputError.Code.CHART_ASSUMED,
                    Code.info("chart-assumed", "Helm values do not show their chart, so one is assumed"),
                    new Example("""
                            {"files": [{"name": "values.yaml", "content": "global:\\n  redis:\\n    addrs: [redis:6379]\\n"}]}""", """
                            {"files": [{"name": "tyk-oss/values.yaml", "content": "global:\\n  redis:\\n    addrs: [redis:6379]\\n"}]}""")),
            new Row(
                    InputError.Code.ENV_UNRESOLVED,
                    Code.warning("env-unresolved", "the value of a variable is not in the input"),
                    new Example("""
                            {"env": ["TYK_DB_REDISADDRS=redis:6379", "TYK_GW_STORAGE_ADDRS"]}""", """
                            {"env": ["TYK_DB_REDISADDRS=redis:6379", "TYK_GW_STORAGE_ADDRS=redis:6379"]}""")),
            // components/tyk-*/templates/_helpers.tpl redis_url.
            new Row(
                    InputError.Code.CHART_DEFAULT,
                    Code.info("chart-default", "Helm values set no Redis address, so the chart uses its default"),
                    new Example("""
                            {"files": [{"name": "tyk-oss/values.yaml", "content": "global:\\n  redis:\\n    useSSL: false\\n"}]}""", """
                            {"files": [{"name": "tyk-oss/values.yaml", "content": "global:\\n  redis:\\n    addrs: [redis:6379]\\n"}]}""")),
            // tyk-helm-chart was archived with 0.15.0.
            new Row(
                    InputError.Code.RETIRED_CHART,
                    Code.warning(
                            "retired-chart",
                            "Helm values are for `tyk-headless`, `tyk-pro` or `tyk-hybrid`, which are retired"),
                    new Example("""
                            {"files": [{"name": "values.yaml", "content": "redis:\\n  addrs: [redis:6379]\\n"}]}""", """
                            {"files": [{"name": "tyk-oss/values.yaml", "content": "global:\\n  redis:\\n    addrs: [redis:6379]\\n"}]}""")),
            new Row(
                    InputError.Code.UNKNOWN_KEY,
                    Code.warning("unknown-key", "Helm values have a name that the charts do not read"),
                    new Example("""
                            {"files": [{"name": "tyk-oss/values.yaml", "content": "global:\\n  redis:\\n    addrs: [redis:6379]\\n    usessl: true\\n"}]}""", """
                            {"files": [{"name": "tyk-oss/values.yaml", "content": "global:\\n  redis:\\n    addrs: [redis:6379]\\n    useSSL: true\\n"}]}""")),
            // The kubelet does not start such a container.
            new Row(
                    InputError.Code.MISSING_OBJECT_KEY,
                    Code.error("missing-object-key", "a container refers to a key that its ConfigMap or Secret lacks"),
                    new Example("""
                            {"files": [{"name": "k.yaml", "content": "apiVersion: v1\\nkind: Secret\\nmetadata: {name: redis}\\nstringData: {password: s3cret}\\n---\\napiVersion: v1\\nkind: Pod\\nmetadata: {name: gw}\\nspec:\\n  containers:\\n  - name: gw\\n    image: tykio/tyk-gateway:v5.8.6\\n    env:\\n    - {name: TYK_GW_STORAGE_ADDRS, value: redis:6379}\\n    - name: TYK_GW_STORAGE_PASSWORD\\n      valueFrom: {secretKeyRef: {name: redis, key: passwd}}\\n"}]}""", """
                            {"files": [{"name": "k.yaml", "content": "apiVersion: v1\\nkind: Secret\\nmetadata: {name: redis}\\nstringData: {password: s3cret}\\n---\\napiVersion: v1\\nkind: Pod\\nmetadata: {name: gw}\\nspec:\\n  containers:\\n  - name: gw\\n    image: tykio/tyk-gateway:v5.8.6\\n    env:\\n    - {name: TYK_GW_STORAGE_ADDRS, value: redis:6379}\\n    - name: TYK_GW_STORAGE_PASSWORD\\n      valueFrom: {secretKeyRef: {name: redis, key: password}}\\n"}]}""")),
            // The API server refuses the Secret.
            new Row(
                    InputError.Code.NOT_BASE64,
                    Code.error("not-base64", "a value in the data of a Secret is not base64"),
                    new Example("""
                            {"files": [{"name": "k.yaml", "content": "apiVersion: v1\\nkind: Secret\\nmetadata: {name: redis}\\ndata: {password: s3cret!}\\n---\\napiVersion: v1\\nkind: Pod\\nmetadata: {name: gw}\\nspec:\\n  containers:\\n  - name: gw\\n    image: tykio/tyk-gateway:v5.8.6\\n    env:\\n    - {name: TYK_GW_STORAGE_ADDRS, value: redis:6379}\\n    - name: TYK_GW_STORAGE_PASSWORD\\n      valueFrom: {secretKeyRef: {name: redis, key: password}}\\n"}]}""", """
                            {"files": [{"name": "k.yaml", "content": "apiVersion: v1\\nkind: Secret\\nmetadata: {name: redis}\\ndata: {password: czNjcmV0}\\n---\\napiVersion: v1\\nkind: Pod\\nmetadata: {name: gw}\\nspec:\\n  containers:\\n  - name: gw\\n    image: tykio/tyk-gateway:v5.8.6\\n    env:\\n    - {name: TYK_GW_STORAGE_ADDRS, value: redis:6379}\\n    - name: TYK_GW_STORAGE_PASSWORD\\n      valueFrom: {secretKeyRef: {name: redis, key: password}}\\n"}]}""")),
            new Row(
                    InputError.Code.MISPLACED_VALUES,
                    Code.warning(
                            "misplaced-values",
                            "Helm values have `redis` or `extraEnvs` where the chart does not read it"),
                    new Example("""
                            {"files": [{"name": "tyk-oss/values.yaml", "content": "redis:\\n  addrs: [redis:6379]\\nglobal:\\n  redis:\\n    addrs: [redis:6379]\\n"}]}""", """
                            {"files": [{"name": "tyk-oss/values.yaml", "content": "global:\\n  redis:\\n    addrs: [redis:6379]\\n"}]}""")));

    @Override
    public List<Row> rules() {
        return ROWS;
    }
}
