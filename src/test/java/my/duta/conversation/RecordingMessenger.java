package my.duta.conversation;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import my.duta.chat.MemberId;
import my.duta.chat.MessageId;
import my.duta.chat.Messenger;
import my.duta.chat.Post;
import my.duta.chat.PostId;
import my.duta.chat.Posted;
import my.duta.chat.SpaceId;
import my.duta.chat.ThreadId;

/** Takes messages as a platform does: a second post of a name changes nothing. */
final class RecordingMessenger implements Messenger {

    /** Every try, in order. */
    final List<Post> tries = new CopyOnWriteArrayList<>();

    /** What stands there, in order. */
    final List<Post> messages = new CopyOnWriteArrayList<>();

    final List<Post> revisions = new CopyOnWriteArrayList<>();

    private final ConcurrentHashMap<PostId, Posted> taken = new ConcurrentHashMap<>();
    private volatile Consumer<Post> weather = post -> {};

    /** From now on this happens to every try first. */
    void meets(Consumer<Post> next) {
        weather = next;
    }

    @Override
    public Posted post(Post post) {
        tries.add(post);
        weather.accept(post);
        return taken.computeIfAbsent(post.id(), id -> {
            messages.add(post);
            String space = post.to().space().value();
            return new Posted(
                    new MessageId(space + "/messages/" + id.value()),
                    post.to().thread().orElseGet(() -> new ThreadId(space + "/threads/" + id.value())));
        });
    }

    @Override
    public void revise(Post post) {
        tries.add(post);
        weather.accept(post);
        revisions.add(post);
    }

    @Override
    public Optional<SpaceId> directSpaceOf(MemberId member) {
        return Optional.empty();
    }
}
