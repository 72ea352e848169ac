package waymark.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.directory.DirectoryApi;
import waymark.directory.PeopleApi;
import waymark.kernel.CurrentActor;
import waymark.strategy.StrategyApi;

/// Makes the demonstration world at the first start: fictional people in the real partnership, their four plans and
/// their quarters up to today. All of it in one transaction, so that a start that was interrupted makes it anew and no
/// half of a world is ever seen; everything through the doors, rules and row policies that people meet, as the people
/// themselves.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
@ConditionalOnBooleanProperty(name = "waymark.world", matchIfMissing = true)
@Order(20) // after the partnership's import
class DemonstrationWorld implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationWorld.class);

    private final DirectoryApi directory;
    private final PeopleApi people;
    private final StrategyApi strategy;
    private final DemoPeople stage;
    private final DemoDeliveryPlan delivery;
    private final DemoActionPlans plans;
    private final DemoQuarters quarters;
    private final DemoPathways pathways;
    private final DemoContacts contacts;
    private final DemoServices services;
    private final DemoHandovers handovers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemonstrationWorld(
            DirectoryApi directory,
            PeopleApi people,
            StrategyApi strategy,
            DemoPeople stage,
            DemoDeliveryPlan delivery,
            DemoActionPlans plans,
            DemoQuarters quarters,
            DemoPathways pathways,
            DemoContacts contacts,
            DemoServices services,
            DemoHandovers handovers,
            TransactionTemplate transaction,
            Clock clock) {
        this.directory = directory;
        this.people = people;
        this.strategy = strategy;
        this.stage = stage;
        this.delivery = delivery;
        this.plans = plans;
        this.quarters = quarters;
        this.pathways = pathways;
        this.contacts = contacts;
        this.services = services;
        this.handovers = handovers;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        CurrentActor.run(
                DemoPeople.CLOCK,
                () -> transaction.executeWithoutResult(state -> {
                    if (!directory.areas(DemoPeople.CLOCK).isEmpty()
                            && people.current(DemoPeople.CLOCK).isEmpty()) {
                        make(new DemoCalendar(LocalDate.now(clock)));
                        LOG.info("demonstration world made");
                    }
                }));
    }

    /// The quarter being reported is the last that has ended.
    void make(DemoCalendar days) {
        var cast = stage.enter(days);
        var settings = strategy.settings(DemoPeople.CLOCK, days.today());
        var reported = settings.quarter(days.today()).previous();
        var story = new DemoTimeline();
        var measures = delivery.tell(story, cast, days, reported);
        plans.tell(story, cast, days);
        quarters.tell(story, cast, measures, days, reported, settings.firstMonth());
        pathways.tell(story, cast, days);
        contacts.tell(story, cast, days);
        services.tell(story, cast, days);
        handovers.tell(story, cast, days);
        story.play();
    }
}
