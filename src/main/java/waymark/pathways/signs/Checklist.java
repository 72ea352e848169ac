package waymark.pathways.signs;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import waymark.pathways.signs.Sighting.About;
import waymark.pathways.signs.Sighting.Moment;
import waymark.pathways.signs.Sighting.Observer;
import waymark.pathways.signs.Sighting.Place;
import waymark.web.forms.FormData;

/// A checklist as far as it has been answered: nothing has to be, but for the signs that were noticed.
/// All of it is in the address of the page and nowhere else, chosen from lists; what is not on a list
/// is dropped unread.
///
/// @param forms the forms of exploitation to choose signs from; empty for all
/// @param ticked codes of the signs that were noticed
/// @param made the day on which it was begun
record Checklist(
        @Nullable About about,
        @Nullable Observer observer,
        @Nullable Place place,
        @Nullable Moment moment,
        Set<Exploitation> forms,
        Set<String> ticked,
        LocalDate made) {

    private static final int SIGNS = 200; // more than there are; an address is not endless

    static Checklist of(FormData sent, LocalDate today) {
        return new Checklist(
                one(About.values(), sent.text("about")),
                one(Observer.values(), sent.text("observer")),
                one(Place.values(), sent.text("place")),
                one(Moment.values(), sent.text("moment")),
                sent.all("form").stream()
                        .flatMap(name -> Stream.ofNullable(one(Exploitation.values(), name)))
                        .filter(Exploitation::form)
                        .collect(Collectors.toSet()),
                sent.all("sign").stream()
                        .filter(code -> code.matches("[A-Z]{3}[0-9]{2,3}"))
                        .limit(SIGNS)
                        .collect(Collectors.toSet()),
                made(sent.text("made"), today));
    }

    private static <E extends Enum<E>> @Nullable E one(E[] all, String name) {
        return Arrays.stream(all)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static LocalDate made(String text, LocalDate today) {
        try {
            var day = text.isEmpty() ? today : LocalDate.parse(text);
            return day.isAfter(today) || day.isBefore(today.minusYears(1)) ? today : day;
        } catch (DateTimeException _) {
            return today;
        }
    }

    /// True where not every sign of the public is shown, or more than those.
    boolean filtered() {
        return about != null || atWork() || !forms.isEmpty();
    }

    /// The public is asked only what anybody may notice.
    boolean atWork() {
        return observer != null && observer != Observer.PUBLIC;
    }

    boolean child() {
        return about == About.CHILD;
    }

    boolean premises() {
        return about == About.PLACE;
    }

    /// True where the sign is one to be asked about here.
    boolean offers(SignLine line) {
        var under = line.exploitation();
        boolean listed = !under.form() || forms.isEmpty() || forms.contains(under);
        boolean open = line.open() || atWork();
        return open
                && listed
                && switch (about) {
                    case ADULT -> under != Exploitation.CHILD && line.appliesTo() != AppliesTo.CHILD;
                    case CHILD -> line.appliesTo() != AppliesTo.ADULT;
                    case PLACE -> true;
                    case null -> true;
                };
    }
}
