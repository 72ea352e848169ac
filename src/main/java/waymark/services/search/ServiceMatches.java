package waymark.services.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import waymark.services.Match;
import waymark.services.Opening;
import waymark.services.ServiceCriteria;
import waymark.services.ServiceDetails;
import waymark.services.ServiceRow;
import waymark.web.Clocks;

/// What can help: those that fit, those to ask first, and how many are left out because they are not for
/// this person or not open.
record ServiceMatches(List<ServiceMatch> fits, List<ServiceMatch> asks, int others) {

    /// @param rows those that stand today
    static ServiceMatches of(List<ServiceRow> rows, ServiceCriteria need, Instant now) {
        var fits = new ArrayList<ServiceMatch>();
        var asks = new ArrayList<ServiceMatch>();
        int others = 0;
        for (var row : rows) {
            if (!here(row.details(), need)) {
                continue;
            }
            var match = match(row.details(), need, now);
            switch (match.level()) {
                case FITS -> fits.add(new ServiceMatch(row, match));
                case ASK -> asks.add(new ServiceMatch(row, match));
                case NO -> others++;
            }
        }
        return new ServiceMatches(sorted(fits, now), sorted(asks, now), others);
    }

    boolean none() {
        return fits.isEmpty() && asks.isEmpty();
    }

    private static boolean here(ServiceDetails details, ServiceCriteria need) {
        return (need.area().isEmpty() || details.serves(need.area()))
                && (need.kind().isEmpty() || need.kind().equals(details.kind()));
    }

    private static Match match(ServiceDetails details, ServiceCriteria need, Instant now) {
        return details.eligibility()
                .against(need)
                .and(details.reach().speaks(need.language()))
                .and(need.open() ? open(details.opening(), now) : Match.FITS);
    }

    private static Match open(Opening opening, Instant now) {
        return opening.open(now)
                .map(open -> open ? Match.FITS : Match.NO)
                .orElseGet(() -> Match.ask("Its hours are not recorded: ring to hear whether it is open"));
    }

    /// By kind of help; of one kind what is open first, and last what a note such as “Full” stands on.
    private static List<ServiceMatch> sorted(List<ServiceMatch> findings, Instant now) {
        var today = LocalDate.ofInstant(now, Clocks.LONDON);
        return findings.stream()
                .sorted(Comparator.comparing((ServiceMatch one) -> one.row().kindPosition())
                        .thenComparing(one -> one.row().service().alert(today).isPresent())
                        .thenComparing(
                                one -> !one.row().details().opening().open(now).orElse(true))
                        .thenComparing(one -> one.row().name()))
                .toList();
    }
}
