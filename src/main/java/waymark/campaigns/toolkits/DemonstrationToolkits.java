package waymark.campaigns.toolkits;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.Ref;

/// Toolkits of the demonstration.
@Component
public class DemonstrationToolkits {

    private final Toolkits toolkits;
    private final JdbcClient db;

    DemonstrationToolkits(Toolkits toolkits, JdbcClient db) {
        this.toolkits = toolkits;
        this.db = db;
    }

    /// Makes a draft.
    public Ref make(Actor.Person actor, @Nullable String area, Ref campaign, String title, String summary) {
        var ref = toolkits.nextRef();
        toolkits.make(
                actor,
                ref,
                new ToolkitEvent.Made(area, campaign, title, summary, toolkits.freeSlug(Toolkit.slug(title))));
        return ref;
    }

    /// Adds a text in a language.
    ///
    /// @return key of the file
    public UUID file(
            Actor.Person actor,
            Ref ref,
            String item,
            String language,
            String name,
            String text,
            String why,
            LocalDate on) {
        var id = UUID.randomUUID();
        toolkits.add(
                actor,
                new ToolkitEvent.FileAdded(
                        ref, id, item, language, name, "Text", text.getBytes(StandardCharsets.UTF_8), why, on));
        return id;
    }

    /// Publishes it.
    public void publish(Actor.Person actor, Ref ref, LocalDate on) {
        toolkits.save(actor, toolkits.get(ref).header().version(), new ToolkitEvent.Published(ref, on));
    }

    /// Records downloads of a past day as if they had been counted then.
    @Transactional
    public void remember(Actor system, UUID file, LocalDate day, int times) {
        db.sql("insert into campaigns.download_day (file, day, times) values (:file, :day, :times)")
                .param("file", file)
                .param("day", day)
                .param("times", times)
                .update();
    }
}
