package waymark.exchange.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import waymark.exchange.consumers.Capability;

/// The capability that a handler of the API asks for. One without it stops the start-up.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Needs {

    Capability value();
}
