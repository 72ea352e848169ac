package waymark.concerns.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.concerns.languages.Translations;
import waymark.contacts.numbers.HelpLine;
import waymark.contacts.numbers.HelpLines;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.web.forms.Choice;
import waymark.web.language.CheckedLanguages;
import waymark.web.language.Language;

/// What the partnership shows to everybody: its areas, the numbers to ring, time limits and retention. Kept
/// in memory, so that somebody can report while the database is unavailable.
@Component
public class PublicFacts implements CheckedLanguages {

    /// The national numbers, in the order in which they are shown, above the partnership's own.
    private static final List<String> FIRST = List.of("POLICE_101", "MS_HELPLINE", "CRIMESTOPPERS", "GLAA");

    /// The partnership's own number or address for questions about one's information
    /// (docs/partnership-file.md): shown in the privacy notice, and not among the numbers to ring about a
    /// concern.
    private static final String PRIVACY = "DATA_PROTECTION";

    private static final Duration FRESH = Duration.ofMinutes(1);

    /// What is cached, and until when.
    private record Known(
            String partnership,
            List<Choice> areas,
            List<HelpLine> lines,
            Optional<HelpLine> privacyContact,
            ReportSettings settings,
            boolean custodian,
            Set<Language> checked,
            Instant until) {}

    private final DirectoryApi directory;
    private final HelpLines helpLines;
    private final Translations translations;
    private final ReportSettingRows settings;
    private final Custodians custodians;
    private final Clock clock;
    private final TransactionTemplate reading;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Known known =
            new Known("", List.of(), List.of(), Optional.empty(), ReportSettings.USUAL, false, Set.of(), Instant.MIN);

    PublicFacts(
            DirectoryApi directory,
            HelpLines helpLines,
            Translations translations,
            ReportSettingRows settings,
            Custodians custodians,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.directory = directory;
        this.helpLines = helpLines;
        this.translations = translations;
        this.settings = settings;
        this.custodians = custodians;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /// Its name; empty if it was never read.
    String partnership() {
        return now().partnership();
    }

    /// Where to ask about one's own information, if the partnership has published it as a public number.
    Optional<HelpLine> privacyContact() {
        return now().privacyContact();
    }

    /// In the order in which they are shown.
    public List<Choice> areas() {
        return now().areas();
    }

    /// Codes of the areas there are.
    public Set<String> codes() {
        return areas().stream().map(Choice::value).collect(Collectors.toSet());
    }

    /// The numbers to ring: national ones first, then the partnership's own.
    List<HelpLine> lines() {
        return now().lines();
    }

    /// Time limits and retention of reports; the defaults if they were never read.
    ReportSettings settings() {
        return now().settings();
    }

    /// When the team looks at new reports, as it is at the moment.
    TeamHours.Now hours() {
        return new TeamHours.Now(settings().hours(), clock.instant());
    }

    /// Whether anybody may open contact details today; false if it was never read.
    boolean custodian() {
        return now().custodian();
    }

    /// While the database is unavailable this is unknown, and no translation counts as checked.
    @Override
    public boolean checked(Language language) {
        return now().checked().contains(language);
    }

    /// At most a minute old; while the database is unavailable, the last known state. One thread reads it,
    /// the others do not wait.
    private Known now() {
        if (clock.instant().isAfter(known.until()) && asking.tryLock()) {
            try {
                known = asked();
            } catch (RuntimeException away) { // a connection that breaks off fails with various exceptions
                known = new Known(
                        known.partnership(),
                        known.areas(),
                        known.lines(),
                        known.privacyContact(),
                        known.settings(),
                        known.custodian(),
                        Set.of(),
                        clock.instant().plus(FRESH));
            } finally {
                asking.unlock();
            }
        }
        return known;
    }

    /// Reads again now, so that a change made on this machine is shown at once.
    public void renew() {
        asking.lock();
        try {
            known = asked();
        } finally {
            asking.unlock();
        }
    }

    private Known asked() {
        return CurrentActor.as(Actor.VISITOR, () -> reading.execute(_ -> read()));
    }

    private Known read() {
        var lines = helpLines.on(Actor.VISITOR, LocalDate.now(clock));
        return new Known(
                directory.partnershipName(Actor.VISITOR),
                directory.areas(Actor.VISITOR).stream()
                        .map(area -> Choice.of(area.code(), area.name()))
                        .toList(),
                shown(lines),
                lines.stream().filter(PublicFacts::isForPrivacy).findFirst(),
                settings.now(Actor.VISITOR),
                custodians.named(Actor.VISITOR),
                translations.checked(Actor.VISITOR),
                clock.instant().plus(FRESH));
    }

    private static List<HelpLine> shown(List<HelpLine> all) {
        var shown = new ArrayList<HelpLine>();
        FIRST.forEach(
                code -> all.stream().filter(line -> line.code().equals(code)).forEach(shown::add));
        all.stream().filter(line -> !line.national() && !isForPrivacy(line)).forEach(shown::add);
        return shown;
    }

    private static boolean isForPrivacy(HelpLine line) {
        return line.code().equals(PRIVACY);
    }
}
