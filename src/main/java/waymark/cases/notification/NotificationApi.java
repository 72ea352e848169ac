package waymark.cases.notification;

import java.util.Map;
import org.springframework.stereotype.Component;
import waymark.cases.record.Cases;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Area;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.forms.FormData;

/// Writes notifications where no page is there: the demonstration. By the same rules.
@Component
public class NotificationApi {

    private final Cases cases;
    private final Notifications notifications;
    private final DirectoryApi directory;

    NotificationApi(Cases cases, Notifications notifications, DirectoryApi directory) {
        this.cases = cases;
        this.notifications = notifications;
        this.directory = directory;
    }

    /// Begins the notification of a case and writes it.
    ///
    /// @param forms what each section says, by the last part of its address
    public void write(Actor.Person actor, Ref ref, Map<String, FormData> forms) {
        var it = cases.forChange(actor, ref);
        notifications.begin(actor, it);
        var places = directory.areas(actor).stream().map(Area::code).toList();
        for (var section : Section.values()) {
            var form = forms.get(section.path());
            if (form != null && notifications.get(it) instanceof Notification.Open open) {
                var written = form.read(reader -> open.answers().read(reader, section, places))
                        .then(answers -> open.write(section, answers));
                if (!(written instanceof Ruling.Agreed<NotificationEvent.Written>(var event))) {
                    throw new InvariantViolation("a section that cannot be read: " + section.path());
                }
                notifications.save(actor, it, open.header().version(), event);
            }
        }
    }
}
