package waymark.contacts.numbers;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.directory.DateText;
import waymark.kernel.TelephoneNumber;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// What was typed about a public number, as the details to be kept.
final class HelpLineForm {

    /// How people get in touch: they ring, write or open a page.
    static final List<Choice> CHANNELS =
            List.of(Choice.of("telephone", "Telephone"), Choice.of("email", "Email"), Choice.of("web", "Web address"));

    private HelpLineForm() {}

    /// A new number.
    static HelpLineDetails added(FormData fields) {
        return typed(DateText.code(fields.text("name")), fields.text("channel"), fields);
    }

    /// A change of a number. The number itself stays where the whole country has the same.
    static HelpLineDetails changed(HelpLineDetails now, FormData fields, LocalDate today) {
        var typed = typed(now.code(), now.channel(), fields);
        return new HelpLineDetails(
                now.code(),
                typed.version(),
                typed.name(),
                now.channel(),
                now.numberIsFixed() ? now.number() : typed.number(),
                now.numberIsFixed() ? now.dial() : typed.dial(),
                typed.hours(),
                typed.useWhen(),
                now.numberIsFixed() ? now.verified() : typed.verified(),
                now.numberIsFixed() ? now.checked() : checked(now, typed, today),
                typed.source(),
                now.demonstration(),
                now.national() ? now.area() : typed.area(),
                now.national() ? now.subject() : typed.subject(),
                now.national());
    }

    private static HelpLineDetails typed(String code, String channel, FormData fields) {
        var number = channel.equals("telephone") ? TelephoneNumber.tidy(fields.text("number")) : fields.text("number");
        return new HelpLineDetails(
                code,
                fields.version(),
                fields.text("name"),
                channel,
                number,
                dial(channel, number),
                fields.text("hours"),
                fields.text("useWhen"),
                fields.text("verified").equals("yes"),
                null,
                fields.text("source"),
                false,
                fields.text("area"),
                fields.text("subject"),
                false);
    }

    /// A number keeps the day of its check while nobody changes it; where it is newly confirmed, that is
    /// today.
    private static @Nullable LocalDate checked(HelpLineDetails now, HelpLineDetails typed, LocalDate today) {
        if (!typed.verified()) {
            return null;
        }
        return now.verified() && now.number().equals(typed.number()) ? now.checked() : today;
    }

    /// What a telephone dials; nothing for an address, and for what is no number.
    static String dial(String channel, String number) {
        return channel.equals("telephone")
                ? TelephoneNumber.read(number).map(TelephoneNumber::dials).orElse("")
                : "";
    }
}
