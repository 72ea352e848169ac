package waymark.kernel;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/// Who is acting: a person who is signed in, the system of a partner, a visitor without an account, the
/// sign-in itself, or the system that runs jobs. Every transaction is begun as one of them.
public sealed interface Actor {

    /// The database role the transaction takes: `app`, `visitor`, `intake`, `receipt`, `door` or `clock`.
    String databaseRole();

    /// What the audit log and the row policies know the actor by.
    UUID id();

    /// As shown beside what they did.
    String name();

    /// True where the actor holds the permission in some scope: enough for a page, not for a row. Somebody
    /// who is no person and no job holds none.
    default boolean may(Permission permission) {
        return false;
    }

    /// True where the actor holds the permission over that scope.
    default boolean may(Permission permission, Scope scope) {
        return false;
    }

    /// A person with an account.
    ///
    /// @param id of the person and of their account, which is one and the same
    /// @param organisation code of the one partner organisation they belong to
    record Person(UUID id, String name, String organisation, String organisationName, List<Grant> grants)
            implements Actor {

        public Person {
            grants = List.copyOf(grants);
        }

        @Override
        public String databaseRole() {
            return "waymark_app";
        }

        @Override
        public boolean may(Permission permission) {
            return grants.stream()
                    .anyMatch(grant -> grant.permissions().contains(permission)
                            || grant.own().contains(permission));
        }

        @Override
        public boolean may(Permission permission, Scope scope) {
            return grants.stream().anyMatch(grant -> reaches(grant, permission, scope));
        }

        private static boolean reaches(Grant grant, Permission permission, Scope scope) {
            if (scope.equals(Scope.OWN)) {
                return grant.own().contains(permission);
            }
            return grant.permissions().contains(permission)
                    && (grant.scope().equals(scope) || grant.scope().equals(Scope.PARTNERSHIP));
        }

        /// The areas where the person holds the permission by name. A partnership-wide grant is not listed:
        /// ask [#may].
        public Set<String> areas(Permission permission) {
            var codes = new TreeSet<String>();
            for (var grant : grants) {
                if (grant.permissions().contains(permission) && grant.scope() instanceof Scope.InArea(String code)) {
                    codes.add(code);
                }
            }
            return codes;
        }

        /// True where the person holds the role in any scope; for choosing a home page, never as a
        /// permission check.
        public boolean is(String role) {
            return grants.stream().anyMatch(grant -> grant.role().equals(role));
        }
    }

    /// The system of a partner, which asks for data by the API. It holds what its scopes give and nothing that
    /// everybody has; the row policies know it by its id, like a person.
    ///
    /// @param ref as two people read it out (`AX-7K2M9QX`)
    /// @param organisation code of the partner whose system it is
    /// @param grants one for each scope
    record Consumer(UUID id, Ref ref, String name, String organisation, List<Grant> grants) implements Actor {

        public Consumer {
            grants = List.copyOf(grants);
        }

        @Override
        public String databaseRole() {
            return "waymark_app";
        }

        @Override
        public boolean may(Permission permission) {
            return grants.stream().anyMatch(grant -> grant.permissions().contains(permission));
        }

        @Override
        public boolean may(Permission permission, Scope scope) {
            return grants.stream().anyMatch(grant -> Person.reaches(grant, permission, scope));
        }
    }

    /// Signing in: reads one account, writes sessions, and nothing else.
    record Authentication() implements Actor {
        private static final UUID ID = new UUID(0, 1);

        @Override
        public String databaseRole() {
            return "waymark_door";
        }

        @Override
        public UUID id() {
            return ID;
        }

        @Override
        public String name() {
            return "Sign-in";
        }
    }

    /// Somebody without an account, reading what the partnership shows to everyone: published guidance and
    /// public telephone numbers. Reads only; who it was is never known.
    record Visitor() implements Actor {
        private static final UUID ID = new UUID(0, 3);

        @Override
        public String databaseRole() {
            return "waymark_visitor";
        }

        @Override
        public UUID id() {
            return ID;
        }

        @Override
        public String name() {
            return "Visitor";
        }
    }

    /// The intake of public reports: stores sealed reports and reads nothing. Who reported is never known.
    record Intake() implements Actor {
        private static final UUID ID = new UUID(0, 4);

        @Override
        public String databaseRole() {
            return "waymark_intake";
        }

        @Override
        public UUID id() {
            return ID;
        }

        @Override
        public String name() {
            return "Public reports";
        }
    }

    /// Somebody who comes back with a receipt: reads the answers to one report and writes to its desk. Who
    /// it is is never known.
    record Receipt() implements Actor {
        private static final UUID ID = new UUID(0, 5);

        @Override
        public String databaseRole() {
            return "waymark_receipt";
        }

        @Override
        public UUID id() {
            return ID;
        }

        @Override
        public String name() {
            return "Receipt";
        }
    }

    /// A job that runs by the clock, audited like anyone.
    record Clockwork(String name) implements Actor {
        private static final UUID ID = new UUID(0, 2);

        @Override
        public String databaseRole() {
            return "waymark_clock";
        }

        @Override
        public UUID id() {
            return ID;
        }

        @Override
        public boolean may(Permission permission) {
            return true;
        }

        @Override
        public boolean may(Permission permission, Scope scope) {
            return true;
        }
    }

    /// Signing in.
    Actor AUTHENTICATION = new Authentication();

    /// Anybody without an account.
    Actor VISITOR = new Visitor();

    /// The intake of public reports.
    Actor INTAKE = new Intake();

    /// Somebody with a receipt.
    Actor RECEIPT = new Receipt();

    /// A job, by the name that the audit log prints.
    static Actor system(String name) {
        return new Clockwork(name);
    }
}
