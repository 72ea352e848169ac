package waymark.pathways.policy;

import java.time.LocalDate;
import java.util.List;
import waymark.kernel.Ref;

/// What was done to a policy change or to one of its items, as the rules agreed to it.
sealed interface PolicyEvent {

    /// Of the change.
    Ref ref();

    LocalDate on();

    /// In a sentence for the history.
    String headline();

    record Recorded(PolicyChange change) implements PolicyEvent {
        @Override
        public Ref ref() {
            return change.ref();
        }

        @Override
        public LocalDate on() {
            return change.recordedOn();
        }

        @Override
        public String headline() {
            return "Recorded the change";
        }
    }

    /// What the change says was put right.
    record Corrected(PolicyChange change, LocalDate on) implements PolicyEvent {
        @Override
        public Ref ref() {
            return change.ref();
        }

        @Override
        public String headline() {
            return "Corrected what changed";
        }
    }

    record Listed(Ref ref, List<PolicyItem> items, LocalDate on) implements PolicyEvent {
        @Override
        public String headline() {
            return items.size() == 1
                    ? "Listed “%s”".formatted(items.getFirst().affected().title())
                    : "Listed %d affected items".formatted(items.size());
        }
    }

    /// @param now the item after the change
    record Closed(PolicyItem now, LocalDate on) implements PolicyEvent {
        @Override
        public Ref ref() {
            return now.change();
        }

        @Override
        public String headline() {
            return switch (now.outcome()) {
                case PolicyItem.Outcome.Done(Integer edition, LocalDate _, LocalDate _, String _)
                when edition != null ->
                    "Done with edition %d: “%s”"
                            .formatted(edition, now.affected().title());
                case PolicyItem.Outcome.Done _ ->
                    "Done: “%s”".formatted(now.affected().title());
                case PolicyItem.Outcome.NothingNeeded _ ->
                    "Nothing needed: “%s”".formatted(now.affected().title());
                case PolicyItem.Outcome.ToDo _ ->
                    "Opened again: “%s”".formatted(now.affected().title());
            };
        }
    }

    record Assigned(PolicyItem now, LocalDate on) implements PolicyEvent {
        @Override
        public Ref ref() {
            return now.change();
        }

        @Override
        public String headline() {
            return "%s is now the owner of “%s”"
                    .formatted(now.owner().name(), now.affected().title());
        }
    }
}
