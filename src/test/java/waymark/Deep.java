package waymark;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// A test that takes long and only widens what a shorter one proves in every run: more kills, more days,
/// more random input. It runs in `bin/test --deep` (`-Ddeep=true`) and is reported as skipped elsewhere. A
/// test whose size alone differs asks [DeepRun] instead.
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@EnabledIfSystemProperty(named = DeepRun.PROPERTY, matches = "true", disabledReason = DeepRun.ONLY)
public @interface Deep {}
