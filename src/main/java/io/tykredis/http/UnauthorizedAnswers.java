package io.tykredis.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;

/** Every call may be answered by 401, since {@link Access} looks at every request before any resource does. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class UnauthorizedAnswers implements OASFilter {

    @Override
    public Operation filterOperation(Operation operation) {
        operation
                .getResponses()
                .addAPIResponse("401", OASFactory.createAPIResponse().ref("Unauthorized"));
        return operation;
    }
}
