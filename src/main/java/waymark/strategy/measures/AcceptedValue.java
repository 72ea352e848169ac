package waymark.strategy.measures;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Ref;

/// One figure of an accepted return: a value, that there are too few to give it, or why there is none.
public record AcceptedValue(
        Ref measure, @Nullable BigDecimal value, @Nullable String unavailable, boolean few) {

    public AcceptedValue {
        if (Stream.of(value != null, unavailable != null, few)
                        .filter(said -> said)
                        .count()
                != 1) {
            throw new IllegalArgumentException("a value, too few to give it, or the reason why there is none");
        }
    }

    /// A value, or the reason why there is none.
    public AcceptedValue(Ref measure, @Nullable BigDecimal value, @Nullable String unavailable) {
        this(measure, value, unavailable, false);
    }
}
