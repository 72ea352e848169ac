package waymark.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import waymark.Visit;

/// A browser in which somebody has signed in, mostly a coordinator.
///
/// @param address where the program answers
/// @param cookie  as the header of a request says it
record Visitor(URI address, HttpClient client, String cookie) implements AutoCloseable {

    private static final String SIGN_IN = """
            with someone as (
              insert into access.account (id, email, name, organisation, organisation_name, enrolled_at)
              select gen_random_uuid(), 'measuring-' || gen_random_uuid() || '@example.org', 'Invented Coordinator', code, code, now()
                from directory.organisation order by position limit 1
              returning id, organisation
            ), terms as (
              insert into access.terms_acceptance (account, edition, accepted_at) select id, 1, now() from someone
            ), agreement as (
              insert into access.sharing_acceptance (organisation, edition, accepted_by, accepted_by_name, accepted_at)
              select organisation, 1, id, 'Invented', now() from someone on conflict do nothing
            ), clearances as (
              insert into access.clearance (id, person, organisation, kind, from_date, to_date, recorded_by, recorded_by_name, recorded_at)
              select gen_random_uuid(), id, organisation, kind, date '2026-01-01', date '2028-01-01', gen_random_uuid(), 'Invented', now()
                from someone, unnest(array['vetting', 'training']) kind
            ), roles as (
              insert into access.role_grant (person, role, scope, from_date, granted_by)
              select id, role, 'partnership', date '2020-01-01', id from someone, unnest(array['member', ?]) role
            )
            insert into access.session (id_hash, account, factors, created_at, seen_at, ends_at)
            select ?, id, 'password,code', now(), now(), now() + interval '12 hours' from someone
            """;

    static Visitor coordinator(URI address, Scratch scratch) throws IOException, SQLException {
        return of("coordinator", address, scratch);
    }

    /// Somebody with a role of the whole partnership.
    static Visitor of(String role, URI address, Scratch scratch) throws IOException, SQLException {
        try (Connection connection = scratch.superuser()) {
            return new Visitor(address, HttpClient.newHttpClient(), signedIn(role, connection));
        }
    }

    /// Signs somebody in with a role of the whole partnership, and answers the header of their cookie.
    static String signedIn(String role, Connection superuser) throws SQLException {
        String cookie = UUID.randomUUID().toString().replace("-", "");
        try (PreparedStatement statement = superuser.prepareStatement(SIGN_IN)) {
            statement.setString(1, role);
            statement.setBytes(2, Visit.hash(cookie));
            statement.execute();
        }
        return "waymark_session=" + cookie;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address.resolve(path)).header("Cookie", cookie);
        return client.send(request.build(), BodyHandlers.ofString());
    }

    @Override
    public void close() {
        client.close();
    }
}
