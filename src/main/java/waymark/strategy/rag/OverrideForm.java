package waymark.strategy.rag;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Actor;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Reads the form that overrides a colour, and fills it.
public final class OverrideForm {

    /// The colours that can be chosen.
    public static final List<Choice> COLOURS = Choice.from(Colour.OVERRIDES, Colour::name, Colour::word);

    private OverrideForm() {}

    /// Fills the form with the override in force; leaves it as it is where there is none.
    public static FormData fill(FormData form, @Nullable ColourOverride override) {
        return override == null
                ? form
                : form.with("colour", override.colour().name()).with("reason", override.reason());
    }

    /// The override as it was sent.
    ///
    /// @param lapses the first day on which it no longer applies
    public static ColourOverride read(FormReader form, Actor actor, LocalDate today, LocalDate lapses) {
        return new ColourOverride(
                form.choice("colour", Colour.OVERRIDES, Colour::name, "Choose red, amber or green"),
                form.required("reason", "The reason", FormReader.REASON, "Enter a reason for the colour"),
                actor.name(),
                today,
                lapses);
    }
}
