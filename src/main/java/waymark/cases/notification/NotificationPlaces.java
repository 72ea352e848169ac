package waymark.cases.notification;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Area;
import waymark.web.forms.Choice;

/// The places of a notification: local authorities, and nothing smaller.
@Component
class NotificationPlaces {

    private final DirectoryApi directory;

    NotificationPlaces(DirectoryApi directory) {
        this.directory = directory;
    }

    /// The areas, another authority, and not known.
    List<Choice> choices(Actor actor) {
        return Stream.concat(
                        directory.areas(actor).stream().map(area -> Choice.of(area.code(), area.name())),
                        Stream.of(
                                Choice.of(NotificationAnswers.Exploitation.OTHER, "Another local authority"),
                                Choice.of(NotificationAnswers.Exploitation.UNKNOWN, "Not known")))
                .toList();
    }

    /// Names an area by its code; empty for what is none.
    UnaryOperator<String> names(Actor actor) {
        Map<String, String> names = directory.areas(actor).stream().collect(Collectors.toMap(Area::code, Area::name));
        return code -> names.getOrDefault(code, "");
    }
}
