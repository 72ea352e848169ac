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

/// The answers of a public form that is being filled in. They are not stored on the server: each page carries
/// the answers before it, sealed, with the time at which it was made. A browser can send a page again from
/// its history long after its reader has left, so a draft opens for a limited time only, and never after they
/// pressed "Exit this page".
///
/// What is remembered is in memory only, and forgotten at the first request after two hours: random visit
/// numbers, which visits have ended, when each was last active, and a hash of the code of a report that was
/// sent, never the code. A node that has just started remembers nothing; then only the time in the page
/// decides.
@Component
public class Drafts {

    /// How long a page may be open before it is sent. Somebody may write slowly, or be interrupted.
    static final Duration OPEN = Duration.ofHours(2);

    /// How long after the last step of its visit a page may be sent again: for Back and Reload in a browser
    /// without scripts.
    static final Duration AGAIN = Duration.ofMinutes(10);

    /// How long the page with the code may be shown again once a report was sent; no other page may.
    static final Duration CODE = Duration.ofMinutes(2);

    private static final String PURPOSE = "a public form being filled in";

    /// The most visits remembered at once. The oldest are forgotten first.
    private static final int MOST = 50_000;

    /// The answers so far.
    ///
    /// @param visit a random number, the same on all pages of one visit
    /// @param again true if its page was sent before: by Back or Reload in a browser without scripts
    public record Draft(String visit, Map<String, String> answers, boolean again) {

        public Draft {
            answers = Map.copyOf(answers);
        }

        public Draft(String visit, Map<String, String> answers) {
            this(visit, answers, false);
        }

        /// A draft with these answers added, replacing earlier ones.
        public Draft with(Map<String, String> later) {
            var all = new LinkedHashMap<>(answers);
            all.putAll(later);
            return new Draft(visit, all);
        }

        /// Hides the contents, so that none are logged.
        @Override
        public String toString() {
            return "a draft";
        }
    }

    /// What a page carries.
    ///
    /// @param visit to end the visit by when its reader leaves
    /// @param sealed for a hidden field
    public record Carried(String visit, String sealed) {}

    /// The content before it is sealed.
    ///
    /// @param page a random number
    /// @param made seconds since 1970
    private record Page(String visit, String page, long made, Map<String, String> answers) {}

    /// What is remembered of one visit.
    private static final class Visit {

        private Instant last;
        private boolean ended;

        /// The page with which the report was sent, and when; empty before.
        private String done = "";

        private Instant doneAt = Instant.EPOCH;
        private String code = "";
        private String now = "";

        /// Pages of the visit that were sent before the report was.
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

    /// By visit number, the least recently active first.
    private final Map<String, Visit> visits = new LinkedHashMap<>(16, 0.75f, true);

    /// The visits in which reports were sent, by the hash of the code.
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

    /// The draft that a sent page carries, or a fresh one if it carries none. Empty if it may not be shown
    /// again.
    public Optional<Draft> open(String sealed) {
        return found(sealed, true);
    }

    /// The same while the page is still arriving: it does not count as sent before [#open], so that one that
    /// breaks off on the way may be sent again like one that was never sent.
    Optional<Draft> arriving(String sealed) {
        return found(sealed, false);
    }

    private Optional<Draft> found(String sealed, boolean whole) {
        if (sealed.isEmpty()) {
            return Optional.of(begin());
        }
        return read(sealed).flatMap(page -> opened(page, whole));
    }

    private Optional<Page> read(String sealed) {
        try {
            return sealing.open(Base64.getUrlDecoder().decode(sealed.getBytes(StandardCharsets.US_ASCII)), PURPOSE)
                    .map(plain -> json.readValue(plain, Page.class));
        } catch (IllegalArgumentException | JacksonException altered) {
            return Optional.empty();
        }
    }

    private Optional<Draft> opened(Page page, boolean whole) {
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
            if (first && whole) {
                visit.sent.add(page.page());
                visit.now = page.page();
                visit.last = now;
            }
            return Optional.of(new Draft(page.visit(), page.answers(), !first));
        }
    }

    /// Records that the report of that visit was sent: from then on only the page with the code may be shown
    /// again, for two minutes, so that a second press of the button does not lose it.
    ///
    /// @param code a hash of the code, by which the visit ends when the messages are read
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

    /// Somebody reads the messages of a report: ends the visit in which it was sent, unless it is the same.
    void read(Draft draft, String code) {
        synchronized (visits) {
            var sent = codes.get(code);
            if (sent != null && !sent.equals(draft.visit())) {
                end(sent);
            }
        }
    }

    /// The reader has left: no page of that visit opens from now on.
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

    /// Forgets visits that are over, and the oldest if there are too many.
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
