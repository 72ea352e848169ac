package waymark.consultation.coding;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/// How far two readers agree who put the same texts under themes without seeing each other’s choice: the
/// plain share, and Cohen’s kappa, which takes off what chance alone would agree on. 1 is full agreement,
/// 0 no more than chance.
///
/// @param both how many texts both read
/// @param same under the same theme
/// @param kappa NaN where chance alone agrees on all of it, as where every text is under one theme
public record Agreement(int both, int same, double kappa) {

    private static final int HUNDRED = 100;

    /// The themes that each of the two chose for one text.
    public record Pair(int first, int second) {}

    public static Agreement of(List<Pair> pairs) {
        int same = (int)
                pairs.stream().filter(pair -> pair.first() == pair.second()).count();
        if (pairs.isEmpty()) {
            return new Agreement(0, 0, Double.NaN);
        }
        var themes = new LinkedHashSet<Integer>();
        pairs.forEach(pair -> {
            themes.add(pair.first());
            themes.add(pair.second());
        });
        double all = pairs.size();
        double chance = 0;
        for (int theme : themes) {
            chance += pairs.stream().filter(pair -> pair.first() == theme).count()
                    / all
                    * (pairs.stream().filter(pair -> pair.second() == theme).count() / all);
        }
        double observed = same / all;
        return new Agreement(pairs.size(), same, chance == 1 ? Double.NaN : (observed - chance) / (1 - chance));
    }

    public String words() {
        if (both == 0) {
            return "Nothing was read by both";
        }
        long share = Math.round((double) same * HUNDRED / both);
        return "The same theme for %d of %d texts (%d%%). Cohen’s kappa: %s."
                .formatted(
                        same,
                        both,
                        share,
                        Double.isNaN(kappa)
                                ? "cannot be worked out, since every text is under one theme"
                                : String.format(Locale.UK, "%.2f", kappa));
    }
}
