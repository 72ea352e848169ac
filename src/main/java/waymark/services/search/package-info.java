/// What can help a person here: the search for a service, and each service’s page.
@NullMarked
package waymark.services.search;

import org.jspecify.annotations.NullMarked;
