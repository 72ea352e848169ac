package waymark.exchange.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A handler that goes one day: its answers say so in the headers Deprecation (RFC 9745) and Sunset (RFC 8594), and the
/// contract calls it deprecated. Less than twelve months between the two stops the start-up.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Retires {

    /// The day from which on no new program should use it, as `2027-01-31`.
    String from();

    /// The last day on which it is answered.
    String until();

    /// Path of what takes its place, as `/api/v1/actions`; empty where nothing does.
    String instead() default "";
}
