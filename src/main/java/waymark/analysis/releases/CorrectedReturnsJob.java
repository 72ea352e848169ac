package waymark.analysis.releases;

import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.access.AccessApi;
import waymark.directory.DateText;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.notices.NoticeApi;
import waymark.web.jobs.Job;

/// Looks each day at the released tables beside the returns as they stand: a return that is corrected late is
/// printed all the same, and may then say what a table hides, or something else than the table. The notice
/// says on which day a return was changed last: a later one is told anew.
@Component
class CorrectedReturnsJob {

    private final Releases releases;
    private final DirectoryApi directory;
    private final AccessApi access;
    private final NoticeApi notices;

    CorrectedReturnsJob(Releases releases, DirectoryApi directory, AccessApi access, NoticeApi notices) {
        this.releases = releases;
        this.directory = directory;
        this.access = access;
        this.notices = notices;
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {

        @Bean
        Job releasedTablesBesideReturns(CorrectedReturnsJob job) {
            return Job.daily(LocalTime.of(5, 40), "Released tables beside corrected returns", job::look);
        }
    }

    @Transactional
    void look(Actor system) {
        var areas = directory.areas(system);
        for (var ref : releases.quoted(system)) {
            if (!releases.sinceReleased(areas, ref).isEmpty()) {
                var people = new LinkedHashSet<UUID>(access.holding(system, Permission.APPROVE_RELEASES));
                people.addAll(access.holding(system, Permission.ANALYSE_FIGURES));
                notices.tellOnce(
                        system,
                        people,
                        "A return was changed%s, after table %s was released. Look at what it now gives away"
                                .formatted(
                                        releases.lastReturned(ref)
                                                .map(day -> " on " + DateText.day(day))
                                                .orElse(""),
                                        ref),
                        "/insight/releases/" + ref);
            }
        }
    }
}
