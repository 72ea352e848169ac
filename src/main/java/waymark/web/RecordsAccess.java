package waymark.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A GET that records who looked: its transaction may write the audit leaf, and does so before the page is
/// shown.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface RecordsAccess {

    /// The name of the variable in the address that holds whom the page is about. Such a page counts in the
    /// daily budget of people somebody may look at; a page about nobody in particular leaves it empty.
    String at() default "";
}
