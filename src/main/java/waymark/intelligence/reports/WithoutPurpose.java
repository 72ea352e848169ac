package waymark.intelligence.reports;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On a handler of this module that opens without a stated purpose, since it shows no intelligence. All others that
/// need `HANDLE_INTELLIGENCE` lead to the page that asks for one.
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface WithoutPurpose {}
