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
import waymark.directory.HelpLine;
import waymark.kernel.Actor;
import waymark.kernel.Impossible;
import waymark.kernel.NotFound;

/// Makes the pocket versions, `signs/sectors.json`, of the signs and the numbers of the day.
@Component
class Pockets {

    /// How long a copy may lie about before it is thrown away: numbers and words change.
    private static final int MONTHS = 6;

    private static final Pocket.Call EMERGENCY =
            new Pocket.Call("Danger now", "999", "tel:999", "Police, ambulance, fire. Day and night.");
    private static final Pocket.Call POLICE =
            new Pocket.Call("Police", "101", "tel:101", "When it is not an emergency.");
    private static final Pocket.Call HELPLINE = new Pocket.Call(
            "Modern Slavery & Exploitation Helpline", "08000 121 700", "tel:08000121700", "For advice, or to report.");

    private final Readers readers;
    private final Clock clock;
    private final List<Sector> sectors;

    Pockets(Readers readers, JsonMapper json, Clock clock) {
        this.readers = readers;
        this.clock = clock;
        try (var in = new ClassPathResource("signs/sectors.json").getInputStream()) {
            this.sectors = List.of(json.readValue(in, Sector[].class));
        } catch (IOException unreadable) {
            throw new Impossible("the sectors cannot be read", unreadable);
        }
    }

    List<Sector> sectors() {
        return sectors;
    }

    Pocket get(Actor actor, String code) {
        var sector = sectors.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound(code));
        var today = LocalDate.now(clock);
        Map<String, Line> lines =
                readers.lines(actor).stream().collect(Collectors.toMap(Line::code, Function.identity()));
        return new Pocket(
                sector,
                sector.signs().stream()
                        .flatMap(sign -> Stream.ofNullable(lines.get(sign)))
                        .toList(),
                numbers(actor),
                today,
                today.plusMonths(MONTHS));
    }

    /// 999 and 101 stand whatever the directory says; the helpline is the directory's of today.
    private List<Pocket.Call> numbers(Actor actor) {
        var numbers = new ArrayList<>(List.of(EMERGENCY, POLICE));
        numbers.add(readers.numbers(actor).stream()
                .filter(line ->
                        line.code().equals("MS_HELPLINE") && !line.number().isEmpty())
                .findFirst()
                .map(Pockets::number)
                .orElse(HELPLINE));
        return numbers;
    }

    private static Pocket.Call number(HelpLine line) {
        return new Pocket.Call(
                line.name(),
                line.number(),
                line.href(),
                line.verified() ? HELPLINE.note() : "Not confirmed: check it before you rely on it.");
    }
}
