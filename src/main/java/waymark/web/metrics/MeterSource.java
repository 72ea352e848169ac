package waymark.web.metrics;

import io.micrometer.core.instrument.MeterRegistry;

/// Figures of one module; a bean of the module. Labels are words of the program, never what anybody typed, and
/// never a reference, a name or an address.
public interface MeterSource {

    /// Once, when figures are asked for the first time.
    void bindTo(MeterRegistry registry);

    /// Before each reading; for figures that take a statement.
    default void refresh() {}
}
