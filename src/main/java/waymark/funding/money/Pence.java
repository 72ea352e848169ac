package waymark.funding.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// Money in whole pence: no amount is ever kept or added up as a fraction.
public final class Pence {

    private static final int POUND = 100;

    private Pence() {}

    /// `£42,000`, `£3,541.67`.
    public static String words(long pence) {
        var sign = pence < 0 ? "−" : "";
        long whole = Math.abs(pence);
        return whole % POUND == 0
                ? "%s£%,d".formatted(sign, whole / POUND)
                : "%s£%,d.%02d".formatted(sign, whole / POUND, whole % POUND);
    }

    /// To whole pounds, for a picture or a list; what is exact stands on the page of the thing.
    public static String pounds(long pence) {
        return "%s£%,d".formatted(pence < 0 ? "−" : "", (Math.abs(pence) + POUND / 2) / POUND);
    }

    /// In pounds, as a spreadsheet adds it up.
    public static BigDecimal amount(long pence) {
        return BigDecimal.valueOf(pence, 2);
    }

    /// As a form shows it; empty where there is none.
    public static String typed(@Nullable Long pence) {
        return pence == null ? "" : amount(pence).toPlainString();
    }

    /// What somebody typed in pounds.
    public static long of(BigDecimal pounds) {
        return pounds.movePointRight(2).setScale(0, RoundingMode.UNNECESSARY).longValueExact();
    }

    /// So much of it, rounded down.
    public static long percent(long pence, int percent) {
        return Math.multiplyExact(pence, percent) / POUND;
    }
}
