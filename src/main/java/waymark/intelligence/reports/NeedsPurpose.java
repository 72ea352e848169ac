package waymark.intelligence.reports;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On a handler whose permission is another than `HANDLE_INTELLIGENCE` and that shows intelligence to officers: an
/// officer without a stated purpose is led to the page that asks for one; anybody else goes on.
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface NeedsPurpose {}
