package waymark.campaigns.pictures.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import waymark.campaigns.pictures.catalogue.Medium;
import waymark.campaigns.pictures.catalogue.Purpose;
import waymark.kernel.Ref;
import waymark.web.forms.Choice;

/// A real person in a picture, and what they agree to.
///
/// @param alt what the picture shows
/// @param shown whether the picture has a file
/// @param place where they are in it: the first from the left
/// @param consents as they were given, the newest first
/// @param withdrawals as they were said, the newest first
/// @param standing what holds of that, with its last day
public record PersonShown(
        UUID id,
        UUID picture,
        Ref pictureRef,
        String alt,
        boolean shown,
        int number,
        String place,
        boolean recognisable,
        List<Consent> consents,
        List<Withdrawal> withdrawals,
        List<Standing> standing) {

    public PersonShown {
        consents = List.copyOf(consents);
        withdrawals = List.copyOf(withdrawals);
        standing = List.copyOf(standing);
    }

    /// An agreement as it was given.
    ///
    /// @param agreed for which use in which medium: `CAMPAIGN/PRINT`
    public record Consent(
            UUID id,
            String taken,
            LocalDate givenOn,
            LocalDate until,
            List<String> agreed,
            String language,
            boolean interpreter,
            String recordedByName) {

        public Consent {
            agreed = List.copyOf(agreed);
        }

        /// How it was given, in words.
        public String how() {
            return (taken.equals("PAPER") ? "on paper" : "in a conversation")
                    + ", in " + language
                    + (interpreter ? ", with an interpreter" : "");
        }
    }

    /// Something taken back.
    ///
    /// @param covers for which use in which medium; none where everything is
    public record Withdrawal(LocalDate saidOn, List<String> covers, String recordedByName) {

        public Withdrawal {
            covers = List.copyOf(covers);
        }
    }

    /// What they agree to as it stands.
    public record Standing(String agreed, LocalDate until) {}

    /// As people say it: `Person 2`.
    public String label() {
        return "Person " + number;
    }

    /// Where their consent is.
    public String path() {
        return "/pictures/people/" + id;
    }

    /// What holds on that day.
    public List<String> agreedOn(LocalDate day) {
        return standing.stream()
                .filter(one -> !one.until().isBefore(day))
                .map(Standing::agreed)
                .toList();
    }

    /// The last day after that one on which they took back any of this. It does not stand by an agreement of before.
    public Optional<LocalDate> takenBackAfter(LocalDate givenOn, Collection<String> agreed) {
        return withdrawals.stream()
                .filter(one -> one.covers().isEmpty() || one.covers().stream().anyMatch(agreed::contains))
                .map(Withdrawal::saidOn)
                .filter(said -> said.isAfter(givenOn))
                .max(LocalDate::compareTo);
    }

    /// The last day of anything they agree to, or the day of `otherwise` where nothing stands.
    public LocalDate lastDay(LocalDate otherwise) {
        return standing.stream().map(Standing::until).max(LocalDate::compareTo).orElse(otherwise);
    }

    /// Every use in every medium, as a form offers them.
    public static List<Choice> pairs(Purpose purpose) {
        return Stream.of(Medium.values())
                .map(medium -> Choice.of(medium.of(purpose), medium.title(), medium.lasts()))
                .toList();
    }

    /// `Campaigns: on paper, on web pages; Reports of the partnership: on paper`.
    public static String words(Collection<String> agreed) {
        var parts = Stream.of(Purpose.values())
                .map(purpose -> part(purpose, agreed))
                .filter(part -> !part.isEmpty())
                .toList();
        return String.join("; ", parts);
    }

    private static String part(Purpose purpose, Collection<String> agreed) {
        var media = Stream.of(Medium.values())
                .filter(medium -> agreed.contains(medium.of(purpose)))
                .map(medium -> medium.title().substring(0, 1).toLowerCase(Locale.ROOT)
                        + medium.title().substring(1))
                .toList();
        return media.isEmpty() ? "" : purpose.title() + ": " + String.join(", ", media);
    }
}
