package io.tykredis.http;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the calls that the event loop reads and answers, since a small body costs less than a change of thread. They return
 * a stage, and leave a large body to {@link BodyDispatcher}.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OnEventLoop {}
