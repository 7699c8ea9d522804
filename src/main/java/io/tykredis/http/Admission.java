package io.tykredis.http;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InterceptorBinding;
import jakarta.interceptor.InvocationContext;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The interceptor that admits a call only while {@link Permits} are free. */
@Admission.Needed
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class Admission {

    /** Marks the resources whose calls require a permit. */
    @InterceptorBinding
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    public @interface Needed {}

    private final Permits permits;

    Admission(Permits permits) {
        this.permits = permits;
    }

    @AroundInvoke
    Object admit(InvocationContext call) throws Exception {
        int bytes = 0;
        for (Object parameter : call.getParameters()) {
            bytes += parameter instanceof byte[] body ? body.length : 0;
        }
        return permits.admit(bytes, call::proceed);
    }
}
