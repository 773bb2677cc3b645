/** Measures Duta under load: officers who ask at their own pace, Google Chat with its quotas, and what all of it costs. */
package my.duta.load;
