package waymark.exchange.publishing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.services.ServiceRow;
import waymark.services.openreferral.PublicService;

/// A service that everybody may read of, as somebody looked at it and published it.
///
/// @param words digest of what people typed in it, as it was looked at: other words are withheld until
/// somebody has looked at those
/// @param withheld true while nobody outside reads it
public record OpenService(
        Ref service,
        String organisation,
        boolean confidential,
        String words,
        boolean withheld,
        LocalDate publishedOn,
        String publishedByName) {

    /// What its publisher says of it.
    ///
    /// @param confidential true where nobody may learn where it is
    /// @param looked true where they looked at what everybody would read
    public record Answers(boolean confidential, boolean looked) {}

    /// It stands in the open feed from now on.
    public record Published(ServiceRow row, boolean confidential, PublicService shown, String words) {}

    /// Asks whether the service may be published.
    public static Ruling<Published> publish(ServiceRow row, Answers answers, PublicService shown, LocalDate today) {
        return new Problems()
                .when(!answers.looked(), "looked", "Look at what everybody would read, then say that you have")
                .when(
                        !row.current() || !row.service().open(today),
                        "looked",
                        "It is not offered any more, so it cannot be published")
                .when(
                        placeIn(shown.document()),
                        "looked",
                        "Something in it looks like an address. The feed carries no addresses: take it out of the"
                                + " service first")
                .or(() -> new Published(row, answers.confidential(), shown, digest(row, shown.document())));
    }

    /// What people typed, in the document.
    private static final List<String> TYPED = List.of(
            "name",
            "description",
            "application_process",
            "fees_description",
            "eligibility_description",
            "schedules",
            "cost_options",
            "alert");

    /// What else is looked at before it is published: it leads somewhere.
    private static final List<String> LEADS = List.of("url", "email");

    /// True where anything that people typed may say where a place is.
    static boolean placeIn(Map<String, Object> document) {
        return TYPED.stream().anyMatch(name -> Addresses.in(String.valueOf(document.get(name))));
    }

    /// Of all that people typed and everybody reads, but the note of the day.
    static String digest(ServiceRow row, Map<String, Object> document) {
        var words = new StringBuilder(row.details().kind());
        Stream.concat(TYPED.stream(), LEADS.stream())
                .filter(name -> !name.equals("alert") && !name.equals("schedules"))
                .forEach(name -> words.append('\n').append(document.get(name)));
        words.append('\n').append(row.details().opening().words());
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(words.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new InvariantViolation("every platform has it", missing);
        }
    }

    /// The same without a note that may say where a place is.
    static PublicService withoutPlaceInNote(PublicService shown) {
        if (!Addresses.in(String.valueOf(shown.document().get("alert")))) {
            return shown;
        }
        var document = new LinkedHashMap<>(shown.document());
        document.remove("alert");
        return new PublicService(shown.id(), document);
    }
}
