/** Breaks whole processes under load, and reads afterwards from every log there is whether a question was lost. */
package my.duta.chaos;
