package my.duta.googlechat;

import com.google.api.client.http.HttpResponseException;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.directory.Directory;
import com.google.api.services.directory.DirectoryScopes;
import com.google.api.services.directory.model.User;
import com.google.auth.http.HttpCredentialsAdapter;
import com.google.auth.oauth2.GoogleCredentials;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import my.duta.directory.OrganisationLookup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.stereotype.Component;

/** Asks the directory of Google Workspace, by its Admin SDK, for the department, organisation and unit of a person. */
@Component
@ConditionalOnProperty("duta.googlechat.directory.enabled")
class GoogleOrganisationLookup implements OrganisationLookup {

    private static final Logger log = LoggerFactory.getLogger(GoogleOrganisationLookup.class);
    private static final List<String> FIELDS = List.of("department", "name");

    private final GoogleChatProperties properties;
    private final GoogleChatProperties.Lookup settings;
    private final AsyncTaskExecutor executor;
    private volatile Optional<Directory> client = Optional.empty();

    GoogleOrganisationLookup(
            GoogleChatProperties properties, @Qualifier("applicationTaskExecutor") AsyncTaskExecutor executor) {
        this.properties = properties;
        this.settings = properties.directory();
        this.executor = executor;
    }

    @Override
    public List<String> unitsOf(String email) {
        Future<User> asked = executor.submit(() -> ask(email));
        try {
            return units(asked.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            log.warn("The directory of Google Workspace is slow; officers are asked for their agency");
        } catch (ExecutionException e) {
            tell(Objects.requireNonNullElse(e.getCause(), e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        asked.cancel(true);
        return List.of();
    }

    private static void tell(Throwable failure) {
        if (!(failure instanceof HttpResponseException refused)) {
            log.warn(
                    "The directory of Google Workspace cannot be asked: {}",
                    failure.getClass().getSimpleName());
        } else if (refused.getStatusCode() != 404) {
            log.warn("The directory of Google Workspace refuses to answer: {}", refused.getStatusCode());
        }
    }

    private User ask(String email) throws IOException {
        return directory()
                .users()
                .get(email)
                .setProjection("basic")
                .setFields("orgUnitPath,organizations")
                .execute();
    }

    private Directory directory() throws IOException {
        Optional<Directory> known = client;
        if (known.isPresent()) {
            return known.get();
        }
        Directory made = connect();
        client = Optional.of(made);
        return made;
    }

    private Directory connect() throws IOException {
        GoogleCredentials account =
                ServiceAccountKey.read(properties).createScoped(DirectoryScopes.ADMIN_DIRECTORY_USER_READONLY);
        var adapter = new HttpCredentialsAdapter(
                settings.admin().isBlank() ? account : account.createDelegated(settings.admin()));
        int timeout = Math.toIntExact(settings.timeout().toMillis());
        return new Directory.Builder(new NetHttpTransport(), GsonFactory.getDefaultInstance(), request -> {
                    adapter.initialize(request);
                    request.setNumberOfRetries(0);
                    request.setConnectTimeout(timeout);
                    request.setReadTimeout(timeout);
                })
                .setRootUrl(settings.rootUrl())
                .setApplicationName("duta")
                .build();
    }

    /** Google types organisations as anything: a list of tables, of which the primary one counts most. */
    private static List<String> units(User user) {
        var units = new ArrayList<String>();
        if (user.getOrganizations() instanceof List<?> organisations) {
            organisations.stream()
                    .filter(Map.class::isInstance)
                    .map(it -> (Map<?, ?>) it)
                    .sorted((one, other) -> Boolean.compare(isPrimary(other), isPrimary(one)))
                    .forEach(it -> FIELDS.stream()
                            .map(it::get)
                            .filter(Objects::nonNull)
                            .map(Object::toString)
                            .forEach(units::add));
        }
        Optional.ofNullable(user.getOrgUnitPath()).ifPresent(it -> units.addAll(upwards(it)));
        return units.stream().map(String::strip).filter(it -> !it.isEmpty()).toList();
    }

    private static boolean isPrimary(Map<?, ?> organisation) {
        return Boolean.TRUE.equals(organisation.get("primary"));
    }

    /** The parts of a path such as {@code /Kementerian/Jabatan}, the last first. */
    private static List<String> upwards(String path) {
        var parts = new ArrayList<>(Arrays.asList(path.split("/")));
        Collections.reverse(parts);
        return parts;
    }
}
