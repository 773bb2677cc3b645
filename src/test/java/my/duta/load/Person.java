package my.duta.load;

/**
 * Somebody who speaks with Duta.
 *
 * @param number from 0
 * @param user the name at Google
 * @param addOn whether the events come in the dialect of add-ons
 * @param direct the space with Duta alone
 * @param room a space that others share
 */
record Person(int number, String user, String email, String locale, boolean addOn, String direct, String room) {}
