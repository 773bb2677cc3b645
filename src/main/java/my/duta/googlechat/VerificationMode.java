package my.duta.googlechat;

/** How Google signs its events, by what the app's configuration says. */
enum VerificationMode {
    /** A classic app with the project number as audience: Chat signs by itself. */
    CLASSIC_PROJECT_NUMBER,
    /** A classic app with our address as audience: an identity token of Chat's account. */
    CLASSIC_URL,
    /** A Workspace add-on: an identity token of the add-on account of our own project. */
    ADDON
}
