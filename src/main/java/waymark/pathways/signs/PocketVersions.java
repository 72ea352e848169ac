package waymark.pathways.signs;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import waymark.contacts.numbers.HelpLine;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.NotFound;

/// Makes the pocket versions, `signs/sectors.json`, of the signs and the numbers of the day.
@Component
class PocketVersions {

    /// How long a copy may lie about before it is thrown away: numbers and words change.
    private static final int MONTHS = 6;

    private static final PocketVersion.Call EMERGENCY =
            new PocketVersion.Call("Danger now", "999", "tel:999", "Police, ambulance, fire. Day and night.");
    private static final PocketVersion.Call POLICE =
            new PocketVersion.Call("Police", "101", "tel:101", "When it is not an emergency.");
    private static final PocketVersion.Call HELPLINE = new PocketVersion.Call(
            "Modern Slavery & Exploitation Helpline", "08000 121 700", "tel:08000121700", "For advice, or to report.");

    private final PublicSigns readers;
    private final Clock clock;
    private final List<Sector> sectors;

    PocketVersions(PublicSigns readers, JsonMapper json, Clock clock) {
        this.readers = readers;
        this.clock = clock;
        try (var in = new ClassPathResource("signs/sectors.json").getInputStream()) {
            this.sectors = List.of(json.readValue(in, Sector[].class));
        } catch (IOException unreadable) {
            throw new InvariantViolation("the sectors cannot be read", unreadable);
        }
    }

    List<Sector> sectors() {
        return sectors;
    }

    PocketVersion get(Actor actor, String code) {
        var sector = sectors.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound(code));
        var today = LocalDate.now(clock);
        Map<String, SignLine> lines =
                readers.lines(actor).stream().collect(Collectors.toMap(SignLine::code, Function.identity()));
        return new PocketVersion(
                sector,
                sector.signs().stream()
                        .flatMap(sign -> Stream.ofNullable(lines.get(sign)))
                        .toList(),
                numbers(actor),
                today,
                today.plusMonths(MONTHS));
    }

    /// 999 and 101 are always printed; the helpline is the directory's of today.
    private List<PocketVersion.Call> numbers(Actor actor) {
        var numbers = new ArrayList<>(List.of(EMERGENCY, POLICE));
        numbers.add(readers.numbers(actor).stream()
                .filter(line ->
                        line.code().equals("MS_HELPLINE") && !line.number().isEmpty())
                .findFirst()
                .map(PocketVersions::number)
                .orElse(HELPLINE));
        return numbers;
    }

    private static PocketVersion.Call number(HelpLine line) {
        return new PocketVersion.Call(
                line.name(),
                line.number(),
                line.href(),
                line.verified() ? HELPLINE.note() : "Not confirmed: check it before you rely on it.");
    }
}
