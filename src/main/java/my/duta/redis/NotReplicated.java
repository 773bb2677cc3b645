package my.duta.redis;

import org.springframework.dao.TransientDataAccessResourceException;

/** Redis took note of something, but too few of its replicas did in time; it was taken back. */
public class NotReplicated extends TransientDataAccessResourceException {

    private static final long serialVersionUID = 1;

    NotReplicated(String message) {
        super(message);
    }
}
