package waymark.concerns.intake;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import waymark.web.security.Sealing;

/// The answers of a public form that is being filled in. Nothing of them is stored here: each page carries those given
/// before it, sealed, with the time at which it was made. A browser may send a page again long after its reader has
/// left, from its history; so it is opened for a limited time only, and never after they pressed "Exit this page".
///
/// What is remembered is in memory alone, and forgotten at the first request after two hours: numbers by chance, which
/// of
/// those visits have ended and when each was last at work, and of a report that was sent the mark of its code, never
/// the
/// code. A node that has just started remembers nothing; then the time in the page alone decides.
@Component
public class Drafts {

    /// So long a page may stand open before it is sent. Somebody may write slowly, or be interrupted.
    static final Duration OPEN = Duration.ofHours(2);

    /// A page that was sent already may be sent again so long after the last step of its visit: for the buttons Back
    /// and Reload of a browser without scripts.
    static final Duration AGAIN = Duration.ofMinutes(10);

    /// Once a report was sent, the page of its code alone may come back, and so long.
    static final Duration CODE = Duration.ofMinutes(2);

    private static final String PURPOSE = "a public form being filled in";

    /// Visits remembered at once. Where there are more, the oldest are forgotten.
    private static final int MOST = 50_000;

    /// The answers so far.
    ///
    /// @param visit a number by chance, the same on all pages of one visit
    /// @param again true where its page was sent before: by Back or Reload of a browser without scripts
    public record Draft(String visit, Map<String, String> answers, boolean again) {

        public Draft {
            answers = Map.copyOf(answers);
        }

        public Draft(String visit, Map<String, String> answers) {
            this(visit, answers, false);
        }

        /// With these over those of before.
        public Draft with(Map<String, String> later) {
            var all = new LinkedHashMap<>(answers);
            all.putAll(later);
            return new Draft(visit, all);
        }

        /// Never into a log.
        @Override
        public String toString() {
            return "a draft";
        }
    }

    /// What a page carries.
    ///
    /// @param visit to end it by when its reader leaves
    /// @param sealed for a hidden field
    public record Carried(String visit, String sealed) {}

    /// As it is sealed.
    ///
    /// @param page a number by chance
    /// @param made seconds since 1970
    private record Page(String visit, String page, long made, Map<String, String> answers) {}

    /// One visit, as far as it is remembered.
    private static final class Visit {

        private Instant last;
        private boolean ended;

        /// The page with which the report was sent, and when; empty before.
        private String done = "";

        private Instant doneAt = Instant.EPOCH;
        private String code = "";
        private String now = "";

        /// Pages that were sent before the report was.
        private final Set<String> over = new HashSet<>();

        private final Set<String> sent = new HashSet<>();

        private Visit(Instant now) {
            last = now;
        }

        private boolean isLate(String page, Instant now) {
            return now.isAfter(page.equals(done) ? doneAt.plus(CODE) : last.plus(AGAIN));
        }
    }

    private final Sealing sealing;
    private final JsonMapper json;
    private final Clock clock;

    /// By their numbers, the one that was at work longest ago first.
    private final Map<String, Visit> visits = new LinkedHashMap<>(16, 0.75f, true);

    /// The visits in which reports were sent, by the marks of their codes.
    private final Map<String, String> codes = new HashMap<>();

    Drafts(Sealing sealing, JsonMapper json, Clock clock) {
        this.sealing = sealing;
        this.json = json;
        this.clock = clock;
    }

    /// The first page of a visit.
    public Draft begin() {
        return new Draft(UUID.randomUUID().toString(), Map.of());
    }

    /// For the next page.
    public Carried carried(Draft draft) {
        var page = new Page(
                draft.visit(), UUID.randomUUID().toString(), clock.instant().getEpochSecond(), draft.answers());
        var sealed = sealing.seal(json.writeValueAsBytes(page), PURPOSE);
        return new Carried(
                draft.visit(), Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
    }

    /// What a page that was sent carries; a fresh draft where it carries none. Nothing where it may not be shown again.
    public Optional<Draft> open(String sealed) {
        if (sealed.isEmpty()) {
            return Optional.of(begin());
        }
        return read(sealed).flatMap(this::opened);
    }

    private Optional<Page> read(String sealed) {
        try {
            return sealing.open(Base64.getUrlDecoder().decode(sealed.getBytes(StandardCharsets.US_ASCII)), PURPOSE)
                    .map(plain -> json.readValue(plain, Page.class));
        } catch (IllegalArgumentException | JacksonException altered) {
            return Optional.empty();
        }
    }

    private Optional<Draft> opened(Page page) {
        var now = clock.instant();
        if (now.isAfter(Instant.ofEpochSecond(page.made()).plus(OPEN))) {
            return Optional.empty();
        }
        synchronized (visits) {
            forget(now);
            var visit = visits.computeIfAbsent(page.visit(), _ -> new Visit(now));
            boolean first = !visit.sent.contains(page.page());
            if (visit.ended || visit.over.contains(page.page()) || !first && visit.isLate(page.page(), now)) {
                return Optional.empty();
            }
            if (first) {
                visit.sent.add(page.page());
                visit.now = page.page();
                visit.last = now;
            }
            return Optional.of(new Draft(page.visit(), page.answers(), !first));
        }
    }

    /// The report of that visit was sent: none of its pages comes back but that of the code, for two minutes, so that a
    /// second press of the button does not lose it.
    ///
    /// @param code a mark of the code, with which it ends when its messages are read
    void done(Draft draft, String code) {
        synchronized (visits) {
            var visit = visits.get(draft.visit());
            if (visit != null && visit.done.isEmpty()) {
                visit.done = visit.now;
                visit.doneAt = clock.instant();
                visit.over.addAll(visit.sent);
                visit.over.remove(visit.done);
                visit.code = code;
                codes.put(code, draft.visit());
            }
        }
    }

    /// Somebody reads the messages of a report: the visit in which it was sent is over, where it is another.
    void read(Draft draft, String code) {
        synchronized (visits) {
            var sent = codes.get(code);
            if (sent != null && !sent.equals(draft.visit())) {
                end(sent);
            }
        }
    }

    /// Its reader has left: no page of that visit is opened from now on.
    public void end(String visit) {
        synchronized (visits) {
            var now = clock.instant();
            forget(now);
            var ended = visits.computeIfAbsent(visit, _ -> new Visit(now));
            ended.ended = true;
            ended.last = now;
            ended.sent.clear();
            ended.over.clear();
            codes.remove(ended.code);
        }
    }

    /// Those that are over, and the oldest where there are too many.
    private void forget(Instant now) {
        var oldest = visits.values().iterator();
        while (oldest.hasNext()) {
            var visit = oldest.next();
            if (visits.size() < MOST && !visit.last.isBefore(now.minus(OPEN))) {
                return;
            }
            codes.remove(visit.code);
            oldest.remove();
        }
    }

    /// How many visits are remembered.
    int remembered() {
        synchronized (visits) {
            return visits.size();
        }
    }
}
