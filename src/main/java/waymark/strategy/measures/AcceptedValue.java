package waymark.strategy.measures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Ref;

/// One figure of an accepted return: a value, or why there is none.
public record AcceptedValue(
        Ref measure, @Nullable BigDecimal value, @Nullable String unavailable) {

    public AcceptedValue {
        if ((value == null) == (unavailable == null)) {
            throw new IllegalArgumentException("either a value or the reason why there is none");
        }
    }
}
