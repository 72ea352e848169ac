package waymark.audit;

import java.util.List;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Outcome;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// What a page of settings shows, made with `audit/settings.jte`: the form, and every value that was or
/// will be.
public record SettingsView(List<Setting> settings, FormData form, List<Setting.Entry> entries, List<Problem> problems) {

    /// The page with what holds today.
    public static ModelAndView show(String template, DatedSettings<?> settings) {
        return Page.show(template, of(settings, settings.form(), List.of()));
    }

    /// Saves what was typed and leads back to the page, or shows it again with what is wrong.
    ///
    /// @param notice what the page says after it was saved
    public static ModelAndView save(
            String template, DatedSettings<?> settings, FormData form, Actor.Person actor, Notice notice, String path) {
        Outcome<FormData> outcome = settings.read(form).save(values -> {
            settings.save(actor, values);
            return Saved.done();
        });
        return switch (outcome) {
            case Saved.Done<FormData> _ -> Page.go(notice, path);
            case Ruling.Refused<FormData>(var problems) -> Page.refuse(template, of(settings, form, problems));
            case Saved.Stale<FormData> _ -> Page.merged(show(template, settings));
        };
    }

    /// The part of a page that shows more than settings.
    public static SettingsView of(DatedSettings<?> settings, FormData form, List<Problem> problems) {
        return new SettingsView(settings.settings(), form, settings.entries(), problems);
    }
}
