package waymark.analysis.notes;

import java.util.Optional;
import java.util.stream.Stream;

/// A chart beside which somebody writes what changed and what is not known.
public enum NotedChart {
    REFERRALS_BY_YEAR("referrals-by-year", "Referrals by year", "/insight/national"),
    REFERRALS_BY_QUARTER("referrals-by-quarter", "Referrals by quarter", "/insight/national"),
    NATIONALITIES("nationalities", "Referrals by nationality", "/insight/national"),
    DECISIONS("decisions", "Decisions", "/insight/national"),
    LOCAL("local-figures", "Local figures beside the country", "/insight/local"),
    AREAS("areas", "Areas on a map of tiles", "/insight/areas"),
    REACHED("reached", "Who is reached", "/insight/reach");

    private final String key;
    private final String title;
    private final String page;

    NotedChart(String key, String title, String page) {
        this.key = key;
        this.title = title;
        this.page = page;
    }

    /// As addresses and rows have it.
    public String key() {
        return key;
    }

    public String title() {
        return title;
    }

    /// Where the chart stands on its page.
    public String path() {
        return page + "#" + key;
    }

    static Optional<NotedChart> of(String key) {
        return Stream.of(values()).filter(one -> one.key.equals(key)).findFirst();
    }
}
