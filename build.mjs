// Bundles what is started and deployed. Filled in with the command line.
