package waymark.campaigns.pictures;

import static waymark.kernel.Permission.CONTACT_PEOPLE_SHOWN;
import static waymark.kernel.Permission.KEEP_PICTURES;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.access.AccessApi;
import waymark.campaigns.pictures.catalogue.PictureLine;
import waymark.campaigns.pictures.catalogue.Pictures;
import waymark.campaigns.pictures.catalogue.WhoIsShown;
import waymark.campaigns.pictures.uses.UsesOfPictures;
import waymark.kernel.Actor;
import waymark.notices.NoticeApi;
import waymark.web.jobs.Job;

/// Each morning: who can renew what is agreed is told 90 and 30 days before its last day, and uses whose day has passed
/// are called back. The block itself needs no job: a picture past its day is not handed out.
@Component
class PictureExpiryJob {

    /// Days before the last one on which people are told.
    private static final List<Integer> WARNINGS = List.of(30, 90);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Pictures pictures;
    private final UsesOfPictures uses;
    private final NoticeApi notices;
    private final AccessApi access;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PictureExpiryJob(
            Pictures pictures,
            UsesOfPictures uses,
            NoticeApi notices,
            AccessApi access,
            TransactionTemplate transaction,
            Clock clock) {
        this.pictures = pictures;
        this.uses = uses;
        this.notices = notices;
        this.access = access;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        Job pictureExpiry(PictureExpiryJob job) {
            return Job.daily(LocalTime.of(6, 10), "Pictures whose time ends", job::run);
        }
    }

    void run(Actor system) {
        run(system, LocalDate.now(clock));
    }

    /// @param today given by tests, which do not wait
    void run(Actor system, LocalDate today) {
        transaction.executeWithoutResult(_ -> {
            uses.expired(system, today);
            pictures.in(system, List.of("PUBLISHED")).forEach(one -> warn(system, one, today));
        });
    }

    private void warn(Actor system, PictureLine picture, LocalDate today) {
        var last = picture.usableUntil();
        if (last == null || last.isBefore(today)) {
            return;
        }
        WARNINGS.stream()
                .filter(days -> !last.isAfter(today.plusDays(days)))
                .findFirst()
                .ifPresent(days -> {
                    var people = new ArrayList<>(access.holding(system, KEEP_PICTURES));
                    if (picture.people() == WhoIsShown.REAL) {
                        people.addAll(access.holding(system, CONTACT_PEOPLE_SHOWN));
                    }
                    people.addAll(uses.answering(system, picture.ref()));
                    notices.tellOnce(
                            system,
                            people,
                            "The picture %s may be used until %s, in %d days or fewer. Renew what is agreed, or stop using it"
                                    .formatted(picture.ref(), last.format(DAY), days),
                            picture.path());
                });
    }
}
