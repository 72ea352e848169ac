package waymark.services;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// A service as lists and pages show it, with the names round it.
///
/// @param current true while its organisation exists
/// @param areas names of those it serves, or `Everywhere`
/// @param stale true where it was not checked for too long
/// @param due true where it was not checked for so long that its maintainers are asked
/// @param assurer work email of the person who checked it last, as the directory has it; may be empty
public record ServiceRow(
        Service service,
        String organisationName,
        String sectorName,
        boolean current,
        String kindName,
        int kindPosition,
        List<String> areas,
        boolean stale,
        boolean due,
        String assurer) {

    public String ref() {
        return service.ref().value();
    }

    public String name() {
        return service.details().name();
    }

    /// True where it does not exist, but was invented for the demonstration.
    public boolean invented() {
        return service.demonstration();
    }

    public ServiceDetails details() {
        return service.details();
    }

    public String areaLine() {
        return String.join(", ", areas);
    }

    /// True where somebody can be sent there on the day: it is offered, by an organisation that exists.
    public boolean inForce(LocalDate day) {
        return current && service.dates().holds(day);
    }

    /// What stands in the way of it at the moment, where something does: `Ended on …`, `Begins on …`.
    public String absence(LocalDate day) {
        var dates = service.dates();
        if (!current) {
            return "Its organisation has ended";
        }
        if (!service.open(day)) {
            return "Ended on " + waymark.directory.DateText.day(dates.to());
        }
        return dates.from() != null && dates.from().isAfter(day)
                ? "Begins on " + waymark.directory.DateText.day(dates.from())
                : "";
    }

    public String state(Instant now) {
        return details().opening().state(now);
    }
}
